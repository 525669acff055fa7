# Gợi ý lệnh khi bấm Tab

command-completion = In đoạn mã để bấm Tab là có gợi ý lệnh.
    .about =
        Gợi ý gồm tên lệnh, tùy chọn và các giá trị chọn sẵn. Đoạn mã chứa sẵn mọi thứ, nên cập nhật phần mềm xong thì chạy lại lệnh này.

        bash: thêm dòng đầu ở ví dụ vào tệp .bashrc. zsh: thêm dòng thứ hai vào tệp .zshrc, sau compinit. fish: chạy dòng thứ ba một lần.
    .shell = Loại dòng lệnh đang dùng.
    .example =
        source <(sangkien completion bash)
        source <(sangkien completion zsh)
        sangkien completion fish > ~/.config/fish/completions/sangkien.fish
