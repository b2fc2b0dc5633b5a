package org.relieflink.platform.fund.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.fund.DonorBook.NewGift;
import org.relieflink.platform.fund.DonorBook.NewPledge;
import org.relieflink.platform.fund.DonorBook.TaxReceipt;

/**
 * 捐赠人那一页填的；everything is text, so that what cannot be read stays on the form.
 *
 * @param form which form was sent
 * @param item pledge or gift that it is about
 */
record DonorTyped(
    @Nullable String form,
    @Nullable String key,
    @Nullable String id,
    @Nullable String item,
    @Nullable String yuan,
    @Nullable String purpose,
    @Nullable List<String> groups,
    @Nullable String places,
    @Nullable String from,
    @Nullable String until,
    @Nullable String expected,
    @Nullable String entry,
    @Nullable String pledge,
    @Nullable String number,
    @Nullable String on,
    @Nullable String words) {

  long donor() {
    return Typed.number(id);
  }

  long about() {
    return Typed.number(item);
  }

  String said() {
    return Typed.text(words);
  }

  /** A day that cannot be read makes the pledge one without its day. */
  NewPledge newPledge() {
    boolean unreadable = Typed.noDay(from) || Typed.noDay(until);
    return new NewPledge(
        donor(),
        Typed.fen(yuan),
        Typed.text(purpose),
        Typed.all(groups),
        Typed.words(places),
        Typed.day(from),
        Typed.day(until),
        unreadable ? null : Typed.day(expected),
        said());
  }

  NewGift newGift() {
    return new NewGift(donor(), Typed.number(pledge), Typed.number(entry), Typed.fen(yuan));
  }

  TaxReceipt tax() {
    return new TaxReceipt(Typed.text(number), Typed.day(on));
  }

  /** Whether the group was ticked. */
  public boolean has(String group) {
    return groups != null && groups.contains(group);
  }
}
