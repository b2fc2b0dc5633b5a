/** 抽查付款：抽多少、抽哪些、说明了什么。 Sampled verification of payments: size, draw, interval. */
@NullMarked
package org.relieflink.platform.fund.internal.check;

import org.jspecify.annotations.NullMarked;
