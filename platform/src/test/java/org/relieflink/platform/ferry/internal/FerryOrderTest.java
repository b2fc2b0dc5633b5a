package org.relieflink.platform.ferry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("摆渡的次序：乱着来、缺着来、停在哪一步，都按序号只收一次；缺几号、缺哪一卷说得出")
class FerryOrderTest extends TwoSitesTest {
  @Test
  @DisplayName("五个包乱着、重着、丢着来，丢的再送：收进的请求一样多，各一次；缺几号说得出")
  void anyOrder() throws Exception {
    Random random = new Random(20261127);
    for (int run = 0; run < 3; run++) {
      List<Long> ids = new ArrayList<>();
      List<List<Path>> packages = new ArrayList<>();
      Path shelf = Files.createTempDirectory("shelf");
      for (int i = 0; i < 5; i++) {
        ids.add(ask("乱序" + run + "-" + i));
        here.round();
        List<Path> one = new ArrayList<>();
        for (Path file : files(here("out"))) {
          one.add(Files.move(file, shelf.resolve(file.getFileName())));
        }
        packages.add(one);
      }
      long first = lastTaken() + 1;
      List<Integer> order = new ArrayList<>(List.of(4, 2, 2, 0, 3, 4));
      Collections.shuffle(order, random);
      for (int which : order) {
        put(packages.get(which));
        there.round();
      }
      assertThat(waiting()).contains("GAP " + (first + 1));
      put(packages.get(1));
      there.round();
      assertThat(waiting()).isEmpty();
      assertThat(lastTaken()).isEqualTo(first + 4);
      assertThat(ids.stream().map(this::copy)).allMatch(Optional::isPresent);
      carry();
      here.round();
      assertThat(standing().unreceipted()).isZero();
    }
  }

  @Test
  @DisplayName("缺卷、坏卷说得出是哪一卷，只补这一卷；补上就收")
  void oneVolume() throws Exception {
    for (int i = 0; i < 9; i++) {
      ask("分卷" + i);
    }
    here.round();
    List<Path> out = files(here("out"));
    Path second =
        out.stream().filter(file -> file.toString().endsWith(".v0002")).findFirst().orElseThrow();
    carry();
    Path came = there("in").resolve(second.getFileName());
    Files.delete(came);
    there.round();
    assertThat(waiting()).containsExactly("VOLUME_MISSING " + second.getFileName());
    byte[] bad = Files.readAllBytes(second);
    bad[5] ^= 1;
    Files.write(came, bad);
    there.round();
    assertThat(waiting()).containsExactly("VOLUME_DAMAGED " + second.getFileName());
    assertThat(lastQuarantine("jcy")).isEqualTo("VOLUME_DAMAGED");
    assertThat(came).doesNotExist();
    Files.write(came, java.util.Arrays.copyOf(Files.readAllBytes(second), 7));
    there.round();
    assertThat(waiting()).containsExactly("VOLUME_SHORT " + second.getFileName());
    long before = lastTaken();
    Files.copy(second, came, StandardCopyOption.REPLACE_EXISTING);
    there.round();
    assertThat(lastTaken()).isEqualTo(before + 1);
    assertThat(waiting()).isEmpty();
  }

  @Test
  @DisplayName("头先到，两卷还在路上：两卷都说得出；到齐了就收")
  void twoVolumesLater() throws Exception {
    for (int i = 0; i < 24; i++) {
      ask("后到" + i);
    }
    here.round();
    List<Path> volumes =
        files(here("out")).stream().filter(file -> !file.toString().endsWith(".pkg")).toList();
    assertThat(volumes).hasSizeGreaterThan(2);
    List<Path> late = List.of(volumes.get(0), volumes.get(volumes.size() - 1));
    carry();
    for (Path volume : late) {
      Files.delete(there("in").resolve(volume.getFileName()));
    }
    long before = lastTaken();
    there.round();
    assertThat(waiting())
        .containsExactlyInAnyOrderElementsOf(
            late.stream().map(volume -> "VOLUME_MISSING " + volume.getFileName()).toList());
    assertThat(standing("jcy").waiting()).hasSize(2);
    put(late.subList(0, 1));
    there.round();
    assertThat(waiting()).containsExactly("VOLUME_MISSING " + late.get(1).getFileName());
    assertThat(lastTaken()).isEqualTo(before);
    put(late.subList(1, 2));
    there.round();
    assertThat(lastTaken()).isEqualTo(before + 1);
    assertThat(waiting()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Milestone.class)
  @DisplayName("收到一半断电，停在哪一步，下一轮都接着办完：请求一条，名单一份，回执一样")
  void stoppedAnywhere(Milestone stop) throws Exception {
    long id = ask("断电" + stop);
    here.round();
    carry();
    long before = lastTaken();
    there.round(
        step -> {
          if (step == stop) {
            throw new IllegalStateException("power cut");
          }
        });
    there.round();
    there.round();
    assertThat(lastTaken()).isEqualTo(before + 1);
    assertThat(
            jdbc.sql("select count(*) from ferry.link where site = 'jcy' and remote = ?")
                .param(id)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql("select count(*) from sharing.request where case_no = ?")
                .param("断电" + stop)
                .query(Long.class)
                .single())
        .isEqualTo(2);
    assertThat(names(there("out"))).hasSize(1).allMatch(name -> name.endsWith(".receipt"));
    assertThat(files(there("in"))).isEmpty();
    assertThat(files(there("work"))).isEmpty();
    carry();
    here.round();
    assertThat(standing().unreceipted()).isZero();
  }
}
