#!/bin/sh
# Starts PostgreSQL as its image does, and has it read its certificate again every hour, since that is renewed meanwhile.
set -eu

# The image wants a password for a new database. Nobody learns this one, and pg_hba.conf takes none.
POSTGRES_PASSWORD=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')
export POSTGRES_PASSWORD
rules=${RULES_DIR:-/etc/upwork} tls=${TLS_DIR:-/tls}

(
	while sleep "${RELOAD_SECONDS:-3600}"; do
		kill -HUP "$(head -n 1 "$PGDATA/postmaster.pid")" || true
	done
) &

exec docker-entrypoint.sh postgres \
	-c hba_file="$rules/pg_hba.conf" \
	-c ident_file="$rules/pg_ident.conf" \
	-c ssl=on \
	-c ssl_min_protocol_version=TLSv1.3 \
	-c ssl_cert_file="$tls/identity.pem" \
	-c ssl_key_file="$tls/identity.pem" \
	-c ssl_ca_file="$tls/authority.pem" \
	"$@"
