package org.relieflink.platform.fund;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.DonorBook.Came;
import org.relieflink.platform.fund.DonorBook.Donor;
import org.relieflink.platform.fund.DonorBook.Gift;
import org.relieflink.platform.fund.DonorBook.NewDonor;
import org.relieflink.platform.fund.DonorBook.NewGift;
import org.relieflink.platform.fund.DonorBook.NewPledge;
import org.relieflink.platform.fund.DonorBook.Pledge;
import org.relieflink.platform.fund.DonorBook.TaxReceipt;
import org.relieflink.platform.problem.Outcome;

/**
 * 捐赠的大门：who gave, what was promised, what came, and what it was used for. One of finance registers,
 * another confirms; only what is confirmed has a receipt and stands in a report.
 *
 * <p>Law: 公益事业捐赠法 5 条（照捐赠人的意愿用）、18 条（改变用途先征得同意）、16 条（收据，登记造册）、21 条（查询，如实答复）; quoted.
 */
public interface Donations {
  /** Donors, or receipts of money, on one page; the newest. */
  int MOST = 500;

  /** Donors of the officer's place, names masked. */
  List<Donor> donors(Officer officer);

  /** One donor with all pledges and gifts. */
  Outcome<DonorBook> find(Officer officer, long donor);

  /** Money that came into pools of donations and of which a part is nobody's yet. */
  List<Came> unnamed(Officer officer);

  /** Whatever was registered with this key before is given again. */
  Outcome<Donor> register(Officer officer, String key, NewDonor donor);

  Outcome<Pledge> pledge(Officer officer, String key, NewPledge pledge);

  /** Nobody waits for the rest of this pledge any more. */
  Outcome<Pledge> end(Officer officer, long pledge, String words);

  /** Says which donor a part of a receipt of money is from. */
  Outcome<Gift> give(Officer officer, String key, NewGift gift);

  /** Confirms a gift, which gets its receipt number, or refuses it with words; another person's. */
  Outcome<Gift> say(Officer officer, long gift, boolean confirmed, String words);

  /** Number and day of the tax receipt that finance made by its own means. */
  Outcome<Gift> taxed(Officer officer, long gift, TaxReceipt receipt);

  /** What became of the donor's confirmed gifts; no person, small counts hidden. */
  Outcome<UseReport> report(Officer officer, long donor);

  /**
   * For a paper that the donor gets: the whole name, and how to reach the donor, after who may take
   * it out was asked.
   */
  Outcome<Addressee> addressee(Officer officer, long donor);

  /**
   * 收件人。
   *
   * @param name empty where the donor wants none on paper, or was forgotten
   * @param contact empty where none was given, or the donor was forgotten
   */
  record Addressee(String name, String contact) {
    @Override
    public String toString() {
      return "Addressee";
    }
  }
}
