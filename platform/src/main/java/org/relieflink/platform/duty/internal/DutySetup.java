package org.relieflink.platform.duty.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.law.duty.DutyBook;
import org.relieflink.platform.duty.DutySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated list, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DutySettings.class)
class DutySetup {
  @Bean
  DutyBook dutyBook(DutySettings settings, ResourceLoader resources) {
    return new DutyBook(
        RuleFile.open(
            settings.rules(),
            () -> resources.getResource(settings.rules()).getInputStream(),
            DutyBook.FILE));
  }
}
