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

  /** The end of an incident's message: what exactly was looked for, and how to resolve it. */
  String missing(String kindOfThing) {
    return switch (kind) {
      case LATEST -> "";
      case DEPLOYMENT ->
          (", but no such %s found in the deployment of the process. To resolve this incident,"
                  + " migrate the process instance to a process definition that is deployed"
                  + " together with the intended %s to be used.")
              .formatted(kindOfThing, kindOfThing);
      case VERSION_TAG ->
          (" and version tag '%s', but no such %s found. To resolve this incident, deploy a %s with"
                  + " the given %s id and version tag.")
              .formatted(versionTag, kindOfThing, kindOfThing, kindOfThing);
    };
  }

  boolean isLatest() {
    return kind == Kind.LATEST;
  }
}
