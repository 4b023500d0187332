package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.accountclosure.process.model.ModelIndex;
import org.junit.jupiter.api.Test;

/** A model without a test class of its name would be covered by nobody. */
class EveryModelHasItsPathsTest {

  @Test
  void everyModelHasATestClassThatCoversIt() {
    List<String> covered =
        new ClassFileImporter()
            .importPackages(getClass().getPackageName()).stream()
                .filter(type -> type.isAssignableTo(ModelPaths.class))
                .filter(type -> !type.isEquivalentTo(ModelPaths.class))
                .map(JavaClass::getSimpleName)
                .toList();
    assertThat(ModelIndex.ofClassPath().processes())
        .extracting(process -> process.id() + "Test")
        .containsExactlyInAnyOrderElementsOf(covered);
  }
}
