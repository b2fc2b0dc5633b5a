package org.relieflink.platform.meeting.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.meeting.MeetingSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated rules, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MeetingSettings.class)
class MeetingSetup {
  @Bean
  MeetingRules meetingRules(MeetingSettings settings, ResourceLoader resources) {
    return new MeetingRules(
        RuleFile.open(
            settings.rules(),
            () -> resources.getResource(settings.rules()).getInputStream(),
            MeetingRules.FILE));
  }
}
