package org.accountclosure.process.model;

import java.util.List;

/** The files that the engine gets at every start. */
@FunctionalInterface
public interface DeployedModels {

  /** Models, decisions and forms. */
  List<ModelFile> files();

  /** Those that this application was built with. */
  static DeployedModels ofThisBuild() {
    return () -> ModelFiles.onClassPath().stream().filter(ModelFile::isDeployed).toList();
  }
}
