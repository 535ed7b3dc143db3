# syntax=docker/dockerfile:1
# One image for web, worker and migrations. PostgreSQL and Valkey are containers of their own.

FROM node:24-bookworm-slim AS frontend
WORKDIR /app/frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci --no-progress
COPY frontend/ ./
RUN npm run build

FROM python:3.12-slim-bookworm AS packages
COPY requirements.txt ./
RUN python -m venv /opt/venv \
    && /opt/venv/bin/pip install --no-cache-dir --require-hashes -r requirements.txt

FROM python:3.12-slim-bookworm
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    ENVIRONMENT=production \
    DATA_DIR=/data
RUN groupadd --system --gid 10001 app \
    && useradd --system --uid 10001 --gid app --home-dir /nonexistent --shell /usr/sbin/nologin app \
    && install -d -o app -g app -m 0700 /data
WORKDIR /app
COPY --from=packages /opt/venv /opt/venv
COPY pyproject.toml alembic.ini ./
COPY migrations migrations
COPY src src
COPY --from=frontend /app/frontend/dist frontend/dist
USER app
VOLUME /data
EXPOSE 8000
# Only the public host name is answered, so that is the one asked for.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as r; h = os.environ.get('PUBLIC_URL', 'http://localhost').split('/')[2]; r.urlopen(r.Request('http://127.0.0.1:8000/health/ready', headers={'Host': h}), timeout=4)"]
# Port 8000 is for the reverse proxy in front of the container, so it listens on every address of it.
CMD ["python", "-m", "src.cli", "serve", "--host", "0.0.0.0", "--port", "8000"]
