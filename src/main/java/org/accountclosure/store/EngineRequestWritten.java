package org.accountclosure.store;

/** A request to the engine was written; once its transaction commits, it can be sent. */
public record EngineRequestWritten() {}
