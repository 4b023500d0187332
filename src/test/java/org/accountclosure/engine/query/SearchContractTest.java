package org.accountclosure.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.protocol.rest.CorrelatedMessageSubscriptionFilter;
import io.camunda.client.protocol.rest.CorrelatedMessageSubscriptionSearchQuerySortRequest;
import io.camunda.client.protocol.rest.DecisionDefinitionFilter;
import io.camunda.client.protocol.rest.DecisionDefinitionSearchQuerySortRequest;
import io.camunda.client.protocol.rest.DecisionInstanceFilter;
import io.camunda.client.protocol.rest.DecisionInstanceSearchQuerySortRequest;
import io.camunda.client.protocol.rest.DecisionRequirementsFilter;
import io.camunda.client.protocol.rest.DecisionRequirementsSearchQuerySortRequest;
import io.camunda.client.protocol.rest.ElementInstanceFilter;
import io.camunda.client.protocol.rest.ElementInstanceSearchQuerySortRequest;
import io.camunda.client.protocol.rest.IncidentFilter;
import io.camunda.client.protocol.rest.IncidentSearchQuerySortRequest;
import io.camunda.client.protocol.rest.JobFilter;
import io.camunda.client.protocol.rest.JobSearchQuerySortRequest;
import io.camunda.client.protocol.rest.MessageSubscriptionFilter;
import io.camunda.client.protocol.rest.MessageSubscriptionSearchQuerySortRequest;
import io.camunda.client.protocol.rest.ProcessDefinitionFilter;
import io.camunda.client.protocol.rest.ProcessDefinitionSearchQuerySortRequest;
import io.camunda.client.protocol.rest.ProcessInstanceFilter;
import io.camunda.client.protocol.rest.ProcessInstanceSearchQuerySortRequest;
import io.camunda.client.protocol.rest.UserTaskFilter;
import io.camunda.client.protocol.rest.UserTaskSearchQuerySortRequest;
import io.camunda.client.protocol.rest.UserTaskVariableFilter;
import io.camunda.client.protocol.rest.UserTaskVariableSearchQuerySortRequest;
import io.camunda.client.protocol.rest.VariableFilter;
import io.camunda.client.protocol.rest.VariableSearchQuerySortRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The attributes of each search are those of the official client's classes, exceptions named. */
class SearchContractTest {

  /** Answered with 400: hash codes are Operate's own, and nothing shows them. */
  private static final Set<String> NOT_SUPPORTED = Set.of("incidentErrorHashCode", "$or");

  static Stream<Arguments> searches() {
    SearchStore store = SearchStore.present(JdbcClient.create(new DriverManagerDataSource()));
    DecisionQueries decisions = new DecisionQueries(store);
    MessageQueries messages = new MessageQueries(store);
    VariableQueries variables = new VariableQueries(store);
    return Stream.of(
        Arguments.of(
            new DefinitionQueries(store).searchable(),
            ProcessDefinitionFilter.class,
            ProcessDefinitionSearchQuerySortRequest.FieldEnum.values()),
        Arguments.of(
            new ProcessInstanceQueries(store).searchable(),
            ProcessInstanceFilter.class,
            ProcessInstanceSearchQuerySortRequest.FieldEnum.values()),
        Arguments.of(
            new ElementInstanceQueries(store).searchable(),
            ElementInstanceFilter.class,
            ElementInstanceSearchQuerySortRequest.FieldEnum.values()),
        Arguments.of(
            variables.searchable(),
            VariableFilter.class,
            VariableSearchQuerySortRequest.FieldEnum.values()),
        Arguments.of(
            variables.searchableOfUserTask(),
            UserTaskVariableFilter.class,
            UserTaskVariableSearchQuerySortRequest.FieldEnum.values()),
        Arguments.of(
            new IncidentQueries(store).searchable(),
            IncidentFilter.class,
            IncidentSearchQuerySortRequest.FieldEnum.values()),
        Arguments.of(
            new JobQueries(store).searchable(),
            JobFilter.class,
            JobSearchQuerySortRequest.FieldEnum.values()),
        Arguments.of(
            new UserTaskQueries(store, new FormQueries(store)).searchable(),
            UserTaskFilter.class,
            UserTaskSearchQuerySortRequest.FieldEnum.values()),
        Arguments.of(
            decisions.searchable(),
            DecisionDefinitionFilter.class,
            DecisionDefinitionSearchQuerySortRequest.FieldEnum.values()),
        Arguments.of(
            decisions.searchableRequirements(),
            DecisionRequirementsFilter.class,
            DecisionRequirementsSearchQuerySortRequest.FieldEnum.values()),
        Arguments.of(
            new DecisionInstanceQueries(store).searchable(),
            DecisionInstanceFilter.class,
            DecisionInstanceSearchQuerySortRequest.FieldEnum.values()),
        Arguments.of(
            messages.searchable(),
            MessageSubscriptionFilter.class,
            MessageSubscriptionSearchQuerySortRequest.FieldEnum.values()),
        Arguments.of(
            messages.searchableCorrelated(),
            CorrelatedMessageSubscriptionFilter.class,
            CorrelatedMessageSubscriptionSearchQuerySortRequest.FieldEnum.values()));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void everyFilterAndSortFieldOfTheContractIsThere(
      Searchable<?> search, Class<?> filter, Enum<?>[] sortFields) {
    Set<String> filters =
        Arrays.stream(filter.getMethods())
            .filter(method -> method.getName().startsWith("get"))
            .map(SearchContractTest::property)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    filters.removeAll(NOT_SUPPORTED);
    assertThat(search.filterNames()).containsAll(filters);
    Set<String> sorts =
        Arrays.stream(sortFields)
            .map(Object::toString)
            .filter(name -> !name.startsWith("unknown"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(search.sortNames()).containsAll(sorts);
  }

  private static @org.jspecify.annotations.Nullable String property(Method getter) {
    JsonProperty property = getter.getAnnotation(JsonProperty.class);
    return property == null ? null : property.value();
  }
}
