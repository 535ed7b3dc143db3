#!/bin/sh
# Starts Valkey with TLS alone, for holders of a certificate of our authority, and has it read its own again every hour.
set -eu
umask 077
tls=${TLS_DIR:-/tls} own=${OWN_DIR:-/tmp}

# The application may do nothing that administers the server. Taking up a renewed certificate is a user of its own, with a
# password that nobody learns.
password=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')
cat >"$own/users.acl" <<EOF
user default on nopass ~* &* +@all -@admin -@dangerous
user certificates on >$password -@all +config|set
EOF

(
	while sleep "${RELOAD_SECONDS:-3600}"; do
		printf 'AUTH certificates %s\nCONFIG SET tls-cert-file "%s" tls-key-file "%s"\n' "$password" "$tls/identity.pem" "$tls/identity.pem" |
			valkey-cli -s "$own/valkey.sock" >/dev/null || true
	done
) &

exec valkey-server --port 0 --tls-port 6379 --unixsocket "$own/valkey.sock" --unixsocketperm 700 \
	--tls-cert-file "$tls/identity.pem" --tls-key-file "$tls/identity.pem" --tls-ca-cert-file "$tls/authority.pem" \
	--tls-auth-clients yes --tls-protocols TLSv1.3 --aclfile "$own/users.acl" \
	--save '' --appendonly no --maxmemory 64mb --maxmemory-policy noeviction "$@"
