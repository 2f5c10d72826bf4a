package org.strategywatch.recommendation.practices;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class DefaultLinkRepository implements PanacheRepositoryBase<DefaultLinkEntity, Integer> {

  List<DefaultLinkEntity> inOrder() {
    return listAll(Sort.by("position"));
  }
}
