package org.relieflink.platform.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.problem.Outcome;

/**
 * 结果公开的大门：what was done in a period, without a person: cases and amounts by kind and cause, where
 * money came from and went, days of each step, whether the books hold, what the auditors said. Made
 * by one, released once another has agreed to exactly this content, then never changed.
 *
 * <p>Law: 公益事业捐赠法 22 条（公开受赠和使用情况，接受社会监督）, quoted; plan of the province 3.3.2, 6.2.
 */
public interface Publications {
  /** Those of one place that are shown, the newest. */
  int MOST = 200;

  /** Newest first. */
  List<Publication> all(Officer officer);

  Outcome<Publication> find(Officer officer, long id);

  /** Makes one of the figures of now; the same content again is the same one. */
  Outcome<Publication> make(Officer officer, Wish wish);

  Outcome<Approval> ask(Officer officer, long id, String words);

  /** Releases it, with that agreement. */
  Outcome<Publication> release(Officer officer, long id, String words);

  /**
   * 哪一段时间。
   *
   * @param audit what the auditors said, in words; empty where nobody audited
   */
  record Wish(@Nullable LocalDate from, @Nullable LocalDate until, String audit) {
    public Wish {
      audit = audit.strip();
    }
  }

  /**
   * 一份公开。
   *
   * @param content CSV with the heading 部分,项目,件数,金额（元）,天数; the bytes that leave are these
   * @param digest SM3 of the content
   * @param releasedAt null while it is a draft
   * @param agreed who agreed
   */
  record Publication(
      long id,
      LocalDate from,
      LocalDate until,
      String content,
      String digest,
      String maker,
      Instant at,
      @Nullable Instant releasedAt,
      String agreed) {
    public boolean isReleased() {
      return releasedAt != null;
    }

    @Override
    public String toString() {
      return "Publication[" + id + "]";
    }
  }
}
