unit-ask =
    Step { $step }/{ $total }. Which province, city or sector does your union belong to? Type a few letters.
    (Examples: ha noi, binh duong, det may, dien luc)
    .provinces = List of provinces and cities
    .sectors = List of sectors

unit-results = { $n } places match “{ $query }”. Choose one:
    .again = Search again

unit-more = List (page { $page }/{ $pages }). Choose a number, or type a few letters to search:
    .next = More
    .back = Back

unit-one = Is it { $unit_name }?
    .yes = Yes
    .again = No, search again

unit-none = Nothing matches “{ $query }”. Try fewer letters; accents are not needed.
    .provinces = List of provinces and cities
    .sectors = List of sectors

unit-merged = { $old_name } is now part of { $new_name }. Choose { $new_name }?
    .yes = Yes
    .again = No, search again

unit-which = If you work in a province but your union belongs to a sector (or the reverse), choose where your union belongs. If unsure choose the province; an officer will correct it.

sub-ask =
    Step { $step }/{ $total }. Which unit under { $top_unit }? Type a few letters.
    (Examples: hoan kiem, khu cong nghiep, company name)
    .list = See the list
    .missing = My unit is not there

sub-results = { $n } units match “{ $query }”. Choose one:
    .missing = Not in the list
    .again = Search again

sub-deeper =
    { $unit_name } has { NUMBER($n) ->
        [one] { $n } unit
       *[other] { $n } units
    } below it. Go on choosing, or stop here.
    .deeper = Go on
    .stop = Stop at { $unit_name }

sub-none = No unit under { $top_unit } matches “{ $query }”.
    .again = Search again
    .missing = Type the unit name

sub-other_ask = Please type the name of your company, office or school. A union officer will put it in the right place.

sub-other_saved = Noted: { $typed_unit } (under { $top_unit }).

# Where a person works whose unit is not in the list.
unit-typed = { $unit_path } › { $typed_unit }
