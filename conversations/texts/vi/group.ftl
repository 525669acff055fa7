group-ask = Bước { $step }/{ $total }. Sáng kiến thuộc khối nào?
    .ENTERPRISE = Doanh nghiệp
    .ADMINISTRATIVE = Khối cơ quan (hành chính sự nghiệp)

group-help =
    Doanh nghiệp: công ty, nhà máy, hợp tác xã, ngân hàng…
    Khối cơ quan: cơ quan nhà nước, trường học, bệnh viện, đoàn thể…
    .ENTERPRISE = Doanh nghiệp
    .ADMINISTRATIVE = Khối cơ quan

# Short names, for the review and for lists.
group-name =
    .ENTERPRISE = Doanh nghiệp
    .ADMINISTRATIVE = Hành chính sự nghiệp
