package org.relieflink.platform.supervision.internal;

import org.relieflink.law.supervision.SupervisionCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 装配：the catalogue of supervision rules that ships with the program. */
@Configuration(proxyBeanMethods = false)
class SupervisionSetup {
  @Bean
  SupervisionCatalogue supervisionCatalogue() {
    return SupervisionCatalogue.shipped();
  }
}
