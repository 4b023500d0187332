package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import java.lang.reflect.Method;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.accountclosure.process.model.ModelIndex;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/**
 * Says at start, and not weeks later by a case that stands still, that a job type has no worker or
 * a worker no job type.
 */
@Component
final class JobTypeCheck implements SmartInitializingSingleton {

  private final ListableBeanFactory beans;

  JobTypeCheck(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void afterSingletonsInstantiated() {
    requireServed(ModelIndex.ofClassPath().jobTypes(), served());
  }

  static void requireServed(SortedMap<String, List<String>> asked, SortedSet<String> served) {
    asked.forEach(
        (type, elements) -> {
          if (!served.contains(type)) {
            throw new IllegalStateException(
                "Nobody serves the job type "
                    + type
                    + " of "
                    + String.join(", ", elements)
                    + ". Write a worker with this type, or correct the type in the model.");
          }
        });
    for (String type : served) {
      if (!asked.containsKey(type)) {
        throw new IllegalStateException(
            "No model has the job type "
                + type
                + " that a worker serves. Remove the worker, or correct the type.");
      }
    }
  }

  private SortedSet<String> served() {
    SortedSet<String> types = new TreeSet<>();
    for (Object worker : beans.getBeansWithAnnotation(ProcessWorker.class).values()) {
      for (Method method : AopUtils.getTargetClass(worker).getDeclaredMethods()) {
        JobWorker annotation = AnnotatedElementUtils.findMergedAnnotation(method, JobWorker.class);
        if (annotation != null) {
          types.add(annotation.type());
        }
      }
    }
    return types;
  }
}
