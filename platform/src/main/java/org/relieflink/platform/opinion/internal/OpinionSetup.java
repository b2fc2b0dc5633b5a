package org.relieflink.platform.opinion.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** 装配：the settings of opinions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpinionSettings.class)
class OpinionSetup {}
