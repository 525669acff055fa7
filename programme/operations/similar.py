"""Operations on near duplicates."""

from programme.access import Right
from programme.operations.operation import Operation, always
from programme.requests.similar import (
    Clusters,
    FindSimilar,
    KeepSimilar,
    ListClusters,
    SimilarEntries,
    SimilarFound,
    SimilarKept,
    SimilarTo,
)
from programme.use_cases.similar import find_similar, keep_similar, list_clusters, similar_to

SIMILAR = Operation(
    name="similar", request=SimilarTo, response=SimilarEntries, right=Right.VIEW, perform=similar_to
)
CLUSTERS = Operation(
    name="similar-clusters",
    request=ListClusters,
    response=Clusters,
    right=Right.LIST,
    perform=list_clusters,
)
FIND_SIMILAR = Operation(
    name="similar-find",
    request=FindSimilar,
    response=SimilarFound,
    right=Right.LIST,
    perform=find_similar,
)
KEEP_SIMILAR = Operation(
    name="similar-keep",
    request=KeepSimilar,
    response=SimilarKept,
    right=Right.LIST,
    perform=keep_similar,
    writes=always,
)
