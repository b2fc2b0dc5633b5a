package org.relieflink.platform.exchange.internal;

import org.relieflink.platform.exchange.ExchangeSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** 装配：the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeSettings.class)
class ExchangeSetup {}
