package org.relieflink.platform.incident.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.incident.IncidentSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated rules, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IncidentSettings.class)
class IncidentSetup {
  @Bean
  IncidentRules incidentRules(IncidentSettings settings, ResourceLoader resources) {
    return new IncidentRules(
        RuleFile.open(
            settings.rules(),
            () -> resources.getResource(settings.rules()).getInputStream(),
            IncidentRules.FILE));
  }
}
