/**
 * 钱的预警：账上、批次里、对账单里不寻常的。 Looks through the books for what audits of relief money found before: paid
 * and not decided, decided and not paid, one account for many, and so on.
 *
 * <p>In: the tables of the fund, dated rules of {@code watch/rules.yaml}. Out: alarms of {@code
 * watch}, each resting on entries of the trail, and the evidence in the books behind one.
 */
@NullMarked
package org.relieflink.platform.fund.internal.watch;

import org.jspecify.annotations.NullMarked;
