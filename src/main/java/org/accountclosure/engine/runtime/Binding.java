package org.accountclosure.engine.runtime;

import java.util.Optional;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.Definitions;
import org.accountclosure.engine.store.InstanceRow;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a process, decision or form an element means.
 *
 * @param versionTag for the kind VERSION_TAG
 */
record Binding(Kind kind, @Nullable String versionTag) {

  /** Camunda 8's bindings. */
  enum Kind {
    LATEST,
    DEPLOYMENT,
    VERSION_TAG
  }

  <T> Optional<T> find(
      DefinitionStore store, Definitions<T> definitions, InstanceRow caller, String id) {
    return switch (kind) {
      case LATEST -> definitions.latest(id);
      case VERSION_TAG -> definitions.byVersionTag(id, versionTag == null ? "" : versionTag);
      case DEPLOYMENT ->
          store
              .processes()
              .byKey(caller.definitionKey())
              .flatMap(process -> definitions.inDeployment(process.deploymentKey(), id));
    };
  }

  /** How Camunda 8's incident messages say that nothing was found. */
  String missing(String kindOfThing, String id, String action) {
    return switch (kind) {
      case LATEST ->
          "Expected to %s %s with id '%s', but no such %s was found. Deploy it, then resolve the incident."
              .formatted(action, kindOfThing, id, kindOfThing);
      case DEPLOYMENT ->
          "Expected to %s %s with id '%s' with binding type 'deployment', but no such %s found in the deployment of the process. To resolve this incident, migrate the process instance to a process definition that is deployed together with the intended %s."
              .formatted(action, kindOfThing, id, kindOfThing, kindOfThing);
      case VERSION_TAG ->
          "Expected to %s %s with id '%s' and version tag '%s', but no such %s was found. Deploy it, then resolve the incident."
              .formatted(action, kindOfThing, id, versionTag, kindOfThing);
    };
  }
}
