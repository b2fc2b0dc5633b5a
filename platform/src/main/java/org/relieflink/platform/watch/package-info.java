/**
 * 盯着：how much of people's data one officer may touch in a day, and what is told when it looks
 * wrong. Purpose: misuse by somebody who has the right is bounded beforehand and seen afterwards.
 * In: {@link org.relieflink.platform.watch.Quotas#take} from the capability that is about to show,
 * in front of the showing; the trail. Out: a refusal with the hour at which it goes on, alarms for
 * who reviews. Law: 个人信息保护法 51 条, 法释〔2017〕10号 5 条. Example: a clerk's forty-first look-up of a day
 * is refused, is on the trail, and the clerk reads when it goes on.
 */
@NullMarked
package org.relieflink.platform.watch;

import org.jspecify.annotations.NullMarked;
