package org.relieflink.platform.pool.internal;

import java.time.Clock;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.OwnTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 装配：读合同；写错的合同让服务起不来，并指出行号。 Reads the contracts at start. */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {
  @Bean
  ContractBook contractBook(OwnTexts texts, Clock clock) {
    return ContractBook.live(texts, clock);
  }
}
