package org.accountclosure.config;

import org.accountclosure.engine.EmbeddedEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Puts the engine inside the application, which then talks to it as to any cluster. The engine's
 * clock becomes the clock of all.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "account-closure.engine",
    havingValue = "embedded",
    matchIfMissing = true)
@Import(EmbeddedEngine.class)
class EmbeddedEngineConfiguration {}
