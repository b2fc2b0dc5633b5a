package org.relieflink.platform.opinion.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.opinion.internal.fair.FairRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the settings of opinions, and what makes two cases alike. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpinionSettings.class)
class OpinionSetup {
  @Bean
  FairRules fairRules(OpinionSettings settings, ResourceLoader resources) {
    return new FairRules(
        RuleFile.open(
            settings.fairness(),
            () -> resources.getResource(settings.fairness()).getInputStream(),
            FairRules.FILE));
  }
}
