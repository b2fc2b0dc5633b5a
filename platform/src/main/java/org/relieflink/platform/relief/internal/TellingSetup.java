package org.relieflink.platform.relief.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.relief.TellingSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：ways of telling, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TellingSettings.class)
class TellingSetup {
  @Bean
  TellingRules tellingRules(TellingSettings settings, ResourceLoader resources) {
    return new TellingRules(
        RuleFile.open(
            settings.rules(),
            () -> resources.getResource(settings.rules()).getInputStream(),
            TellingRules.FILE));
  }
}
