"""The application's import root. Floors, from the top: main/worker/cli, api/tasks, bootstrap, services, auth/integrations, schemas/database, domain, config/errors, utils."""
