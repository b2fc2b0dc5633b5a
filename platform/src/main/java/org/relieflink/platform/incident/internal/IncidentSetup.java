package org.relieflink.platform.incident.internal;

import org.relieflink.platform.incident.IncidentSettings;
import org.relieflink.platform.watch.StrictYaml;
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
    return new IncidentRules(StrictYaml.load(resources, settings.rules(), IncidentRules.FILE));
  }
}
