package org.accountclosure.config;

import org.accountclosure.closure.AnsweringErasure;
import org.accountclosure.closure.CaseDesk;
import org.accountclosure.closure.CaseNotices;
import org.accountclosure.closure.ErasingData;
import org.accountclosure.closure.WishingErasure;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Erasures;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the use cases of erasing and of keeping. */
@Configuration(proxyBeanMethods = false)
public class ErasureConfiguration {

  @Bean
  WishingErasure wishingErasure(
      Erasures erasures,
      Doubts doubts,
      EngineRequests engine,
      CaseNotices notices,
      Policies figures,
      CaseDesk desk) {
    return new WishingErasure(erasures, doubts, engine, notices, figures, desk);
  }

  @Bean
  AnsweringErasure answeringErasure(
      Erasures erasures,
      Retention retention,
      Doubts doubts,
      CaseNotices notices,
      Logins logins,
      Policies figures,
      CaseDesk desk) {
    return new AnsweringErasure(erasures, retention, doubts, notices, logins, figures, desk);
  }

  @Bean
  ErasingData erasingData(Retention retention, Erasures erasures, Policies figures, CaseDesk desk) {
    return new ErasingData(retention, erasures, figures, desk);
  }
}
