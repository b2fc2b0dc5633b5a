package org.relieflink.platform.sharing.internal;

import java.util.Locale;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.pool.ListTrials;
import org.relieflink.platform.sharing.SharingSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated catalogue, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SharingSettings.class)
class SharingSetup {
  @Bean
  FactBook factBook(SharingSettings settings, ResourceLoader resources) {
    RuleFile yaml =
        RuleFile.open(
            settings.facts(),
            () -> resources.getResource(settings.facts()).getInputStream(),
            FactBook.FILE);
    return new FactBook(yaml, ListTrials.shipped(Locale.CHINESE).contracts());
  }
}
