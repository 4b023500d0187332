package org.accountclosure.engine.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Marks a class whose methods answer requests to {@code /v2}. Deliberately no Spring stereotype: a
 * component scan of the application around the engine must not find it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ResponseBody
@interface EngineApi {}
