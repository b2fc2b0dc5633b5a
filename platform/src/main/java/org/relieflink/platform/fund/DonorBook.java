package org.relieflink.platform.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 一个捐赠人的册子：pledges and gifts, oldest first. */
public record DonorBook(Donor donor, List<Pledge> pledges, List<Gift> gifts) {
  public DonorBook {
    pledges = List.copyOf(pledges);
    gifts = List.copyOf(gifts);
  }

  /** 捐赠人是什么。 */
  public enum Kind {
    /** 单位。 */
    ORGANISATION,
    /** 个人。 */
    PERSON
  }

  /** 到账的一份走到哪里。 */
  public enum GiftState {
    /** 登记了，等另一人确认。 */
    OPEN,
    /** 确认了，有收据号。 */
    CONFIRMED,
    /** 另一人不认。 */
    REFUSED,
    /** 那笔收款冲正了。 */
    TAKEN_BACK
  }

  /**
   * 要登记的捐赠人。
   *
   * @param number credit code or citizen number; empty where none was given
   * @param contact how to reach the donor; empty where none was given
   */
  public record NewDonor(
      @Nullable Kind kind, String name, String number, String contact, boolean anonymous) {
    public NewDonor {
      name = name.strip();
      number = number.strip();
      contact = contact.strip();
    }

    @Override
    public String toString() {
      return "NewDonor[" + kind + "]";
    }
  }

  /**
   * 捐赠人，金额都是分。
   *
   * @param shown name of an organisation, masked name of a person; empty once forgotten
   * @param pledgedFen of pledges that were not ended
   * @param cameFen confirmed
   * @param overdue pledges whose day has passed and which did not come in full
   */
  public record Donor(
      long id,
      Kind kind,
      String shown,
      boolean anonymous,
      long pledgedFen,
      long cameFen,
      int open,
      int overdue) {}

  /**
   * 要登记的认捐。
   *
   * @param purpose code of the rules; empty = none wanted
   * @param groups ids of the priority list; empty = none wanted
   * @param places six digits each; empty = none wanted
   * @param from from when the money may be used; null = from now
   * @param until null = no end
   * @param expected the day it is to come
   */
  public record NewPledge(
      long donor,
      long fen,
      String purpose,
      Set<String> groups,
      Set<String> places,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate expected,
      String words) {
    public NewPledge {
      purpose = purpose.strip();
      groups = Set.copyOf(groups);
      places = Set.copyOf(places);
      words = words.strip();
    }
  }

  /**
   * 认捐。
   *
   * @param cameFen what came for it and was not refused
   * @param ended why nobody waits any more; empty while somebody does
   */
  public record Pledge(
      long id,
      long donor,
      long fen,
      String purpose,
      Set<String> groups,
      Set<String> places,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      LocalDate expected,
      String words,
      String maker,
      long cameFen,
      String ended) {
    public Pledge {
      groups = Set.copyOf(groups);
      places = Set.copyOf(places);
    }

    /** Still to come. */
    public long restFen() {
      return ended.isEmpty() ? Math.max(0, fen - cameFen) : 0;
    }

    /** Whether its day has passed and something is still to come. */
    public boolean isOverdue(LocalDate day) {
      return restFen() > 0 && day.isAfter(expected);
    }
  }

  /**
   * 要登记的到账。
   *
   * @param pledge 0 = given without a pledge
   * @param entry the receipt of money in the books that it is a part of
   */
  public record NewGift(long donor, long pledge, long entry, long fen) {}

  /**
   * 到账的一份。
   *
   * @param pledge 0 = none
   * @param number of the receipt; empty until confirmed
   * @param said who confirmed or refused, and the words
   * @param sayer who it was, without the words, which are for the house; empty while open
   * @param tax number of the tax receipt; empty where none is known
   */
  public record Gift(
      long id,
      long donor,
      long pledge,
      long entry,
      LocalDate day,
      long fen,
      GiftState state,
      String number,
      String makerNumber,
      String maker,
      String said,
      String sayer,
      String tax,
      @Nullable LocalDate taxOn) {
    public boolean counts() {
      return state == GiftState.CONFIRMED;
    }
  }

  /** 财政开的捐赠票据。 */
  public record TaxReceipt(String number, @Nullable LocalDate on) {
    public TaxReceipt {
      number = number.strip();
    }
  }

  /**
   * 捐赠资金池的一笔收款。
   *
   * @param restFen nobody's yet
   */
  public record Came(long entry, Instant at, LocalDate day, String pool, long fen, long restFen) {}
}
