# Near duplicates

command-duplicates = Show entries whose texts are nearly the same.
    .about =
        Without a code: by clusters, the biggest first; within each, the first sent comes first. With a code: each entry that is like it, what differs in square brackets [words of this entry → words of the other].

        The service compares new texts within the upper unit by itself. --compare compares all texts of your unit (or --unit) and below now; --nationwide compares the whole country, for the national level only.

        The percentage is how many words are alike. Alike does not mean copied: read both before you decide.
    .code = The code of the entry whose likes are wanted; without it clusters are shown.
    .compare = First compare all texts of the unit anew.
    .nationwide = First compare all texts of the country.
    .limit = At most so many clusters. 10 on a terminal; all of them in a pipe.
    .after = Leave out so many clusters at the beginning.
    .example =
        sangkien duplicates
        sangkien duplicates SK-7K3-M9QX
        sangkien duplicates --unit P01 --status submitted
        sangkien duplicates --nationwide --format csv > clusters.csv

similar-cluster = Cluster { $number }: { $size } entries of { $people } people
similar-cluster_own = Cluster { $number }: { $size } entries of the same person
similar-more = and { $count } more
similar-total = Clusters of like entries: { $count }.
similar-none = No entries that are alike so far.
similar-none_of = Nothing like { $code } so far.
similar-not_yet = { $code } was not compared with others yet. Compare now: sangkien duplicates { $code } --compare
similar-beyond = { $count } more in units beyond your sight.
similar-like = { $code } { $percent }% alike, { $status }. { $name }, { $unit }, sent { $time }
similar-like_own = { $code } { $percent }% alike, { $status }. The same person, { $unit }, sent { $time }
similar-compared = Compared: { $kept } pairs of like entries.
similar-progress = Comparing

show-similar = Alike
show-similar-other = { $code } ({ $percent }%, { $unit })
show-similar-own = { $code } ({ $percent }%, the same person)
show-similar-more = { $count } more
show-similar-beyond = { $count } in other units

act-similar = look for like entries

column-cluster = Cluster
column-size = Entries
column-people = People
column-percent = Alike (%)
column-same_person = Same person
