package org.relieflink.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.screening.SmallCounty;

/** 小县再加一份残联名单：没有号码的、同名的、另一个名字的，人都是编的。 */
public final class ChangedCounty {
  /** The wife on the household register: with a number. */
  public static final String REGISTER = "HR-990123700001-2";

  /** The same person at the federation: no number, same name and birth. */
  public static final String NO_NUMBER = "DP-A-1";

  /** Another with the same name and birth, elsewhere. */
  public static final String NAMESAKE = "DP-A/2";

  /** The wife's number under another name. */
  public static final String OTHER_NAME = "DP-A-3";

  /** The four-year-old on the register. */
  public static final String CHILD = "HR-990123700002-2";

  private ChangedCounty() {}

  public static void fill(HardshipPool pool, Path folder) throws IOException {
    SmallCounty.fillPool(pool, folder);
    disabled(pool, folder, "20261118", "二级");
  }

  /** So many others that one change is no fifth of the list. */
  private static String strangers() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      rows.append(
          "\r\nB-%d,欧阳远山,,男,19%d0-07-07,肢体,三级,2018-05-01,演示省云江市云溪县石湖乡南岭村2组,".formatted(i, i + 1));
    }
    return rows.toString();
  }

  /** The federation's list again, with another grade and date. */
  public static void disabled(HardshipPool pool, Path folder, String day, String grade)
      throws IOException {
    Path list = folder.resolve("持证残疾人名单_" + day + "_" + grade + ".csv");
    Files.writeString(
        list,
        String.join(
                "\r\n",
                "\uFEFF档案号,姓名,残疾人证号,性别,出生日期,残疾类别,残疾等级,发证日期,住址,联系电话",
                "A-1,刘小凤,,女,1974-03-12,肢体,"
                    + grade
                    + ",2020-05-01,演示省云江市云溪县桥头镇柳湾村3组12号,13800005678",
                "A/2,刘小凤,,女,1974-03-12,听力,四级,2021-05-01,演示省云江市云溪县新河镇西街村5组,",
                "A-3,刘晓枫," + SmallCounty.WIFE + ",女,1974-03-12,视力,三级,2019-05-01,演示省云江市云溪县桥头镇柳湾村3组,")
            + strangers()
            + "\r\n");
    for (var batch :
        pool.importFiles(
            List.of(list), ImportWish.PLAIN, DemoAccounts.CLERK, ImportListener.SILENT)) {
      assertThat(batch.status()).as(pool.refusalOf(batch)).isEqualTo(ImportStatus.PUBLISHED);
    }
  }
}
