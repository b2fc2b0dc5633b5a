package org.relieflink.platform.exchange.web;

import java.time.Clock;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the page in the reader's language; keys without the prefix {@code exchange.}. */
@Component
class DeliveryTexts extends PageTexts {
  DeliveryTexts(MessageSource messages, Clock clock) {
    super("exchange", messages, clock);
  }
}
