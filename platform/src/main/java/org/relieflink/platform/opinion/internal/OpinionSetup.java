package org.relieflink.platform.opinion.internal;

import org.relieflink.law.RulePacks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 装配：the rule packs that ship with the program. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpinionSettings.class)
class OpinionSetup {
  @Bean
  RulePacks rulePacks() {
    return RulePacks.shipped();
  }
}
