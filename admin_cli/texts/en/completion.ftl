# Shell completion

command-completion = Print the script that completes commands when Tab is pressed.
    .about =
        It completes commands, options and choices. The script holds them all, so run this again after an update.

        bash: put the first line of the examples into .bashrc. zsh: put the second into .zshrc, behind compinit. fish: run the third once.
    .shell = The shell you use.
    .example =
        source <(sangkien completion bash)
        source <(sangkien completion zsh)
        sangkien completion fish > ~/.config/fish/completions/sangkien.fish
