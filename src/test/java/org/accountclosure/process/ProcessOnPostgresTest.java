package org.accountclosure.process;

/**
 * What closes without a person, on PostgreSQL; all scenes are {@link EveryProcessOnPostgresTest}.
 */
class ProcessOnPostgresTest extends ProcessOnPostgres implements ClosingScenes {}
