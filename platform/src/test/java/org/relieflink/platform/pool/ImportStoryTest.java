package org.relieflink.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("名单从上传到入库")
class ImportStoryTest extends ServerTest {
  @Autowired HardshipPool pool;
  @TempDir static Path folder;

  @BeforeAll
  static void lists() throws IOException {
    write(
        "202609.csv",
        """
        优抚对象名单（截至2026年9月30日）
        优抚证编号,姓名,性别,身份证号,出生日期,优抚对象类别代码,伤残等级,户籍地址,联系电话,月补助标准,状态
        V001,张三丰,男,990123195501010015,1955-01-01,11,六级,云溪县东镇一村,13800001111,800,正常
        V002,李四,男,990123196002020013,1960-02-02,42,,云溪县东镇二村,13800002222,600,正常
        V003,王五,女,99012319700303002X,1970-03-03,21,,云溪县西镇,13800003333,500,暂停
        V004,赵六,男,99012319800404001,1980-04-04,11,一级,云溪县西镇,,900,正常
        V001,张三丰,男,990123195501010015,1955-01-01,11,六级,云溪县东镇一村,13800001111,800,正常
        合计,,,,,,,,,2800,
        """);
  }

  private static Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve("veterans_" + name), text, Charset.forName("GB18030"));
  }

  private ImportBatch load(Path file, ImportWish wish) {
    return pool.importFiles(List.of(file), wish, DemoAccounts.CLERK, ImportListener.SILENT).get(0);
  }

  @Test
  @DisplayName("好行入库，坏行带原因列出；同一文件认得出；改动、停用有历史；撤销回到从前")
  void fromFileToPoolAndBack() throws IOException {
    ImportBatch first = load(folder.resolve("veterans_202609.csv"), ImportWish.PLAIN);
    assertThat(pool.refusalOf(first)).isEmpty();
    assertThat(first.status()).isEqualTo(ImportStatus.PUBLISHED);
    System.err.println(pool.faultsOf(first, 0));
    assertThat(first.counts()).isEqualTo(new ImportCounts(5, 1, 3, 2, 3, 0, 0, 0));
  }
}
