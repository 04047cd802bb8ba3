Jekyll::Hooks.register :site, :after_init do
  system("npx", "--no-install", "goclaims", "check", "_posts")
  if $?.exitstatus == 1
    Jekyll.logger.error "goclaims:", "The Go compiler disagrees with articles: see above"
    exit! 1
  end
end
