package org.accountclosure.engine.deploy;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A file that was read and found right. */
sealed interface DeployableFile {

  ResourceText resource();

  /** Does with the file what its kind asks for. */
  default <R> R match(
      Function<Bpmn, R> whenBpmn, Function<Dmn, R> whenDmn, Function<Form, R> whenForm) {
    if (this instanceof Bpmn bpmn) {
      return whenBpmn.apply(bpmn);
    }
    return this instanceof Dmn dmn ? whenDmn.apply(dmn) : whenForm.apply((Form) this);
  }

  /** A BPMN file with its executable processes. */
  record Bpmn(ResourceText resource, List<ExecutableProcess> processes) implements DeployableFile {}

  /** An executable process. */
  record ExecutableProcess(
      String id,
      @Nullable String name,
      @Nullable String versionTag,
      @Nullable String startFormId) {}

  /** A DMN file with its decisions. */
  record Dmn(ResourceText resource, String id, String name, List<Decision> decisions)
      implements DeployableFile {}

  record Decision(String id, String name, @Nullable String versionTag) {}

  record Form(ResourceText resource, String id, @Nullable String versionTag)
      implements DeployableFile {}
}
