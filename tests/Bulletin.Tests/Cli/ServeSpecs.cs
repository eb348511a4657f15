using System.Net;
using System.Net.Sockets;
using Bulletin.Cli.Serving;

namespace Bulletin.Tests.Cli;

public class ServeSpecs
{
    [Fact]
    public async Task Pages_are_served_with_their_types_and_the_live_script_that_files_never_hold()
    {
        using var site = SiteFolder.Small();
        await using var preview = await PreviewRun.StartAsync(site);
        using var home = await preview.Browser.GetAsync("/");
        Assert.Equal("text/html; charset=utf-8", home.Content.Headers.ContentType!.ToString());
        Assert.Contains("<script src=\"/__bulletin/live.js?edition=", await home.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("__bulletin", site.Read(".bulletin/preview/index.html"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Full("output")));
        Assert.Contains("供水", await preview.Browser.GetStringAsync("/policies/2024/1.html"), StringComparison.Ordinal);
        Assert.Equal("text/plain; charset=utf-8", await TypeAsync(preview, "/policies/2024/1.txt"));
        Assert.Equal("application/json; charset=utf-8", await TypeAsync(preview, "/policies/2024/1.json"));
        Assert.Equal("text/css; charset=utf-8", await TypeAsync(preview, "/assets/gazette.css"));
        Assert.Equal("text/javascript; charset=utf-8", await TypeAsync(preview, "/__bulletin/live.js"));
        Assert.Equal("text/javascript; charset=utf-8", await TypeAsync(preview, "/__bulletin/live-worker.js"));
        Assert.Equal("text/css; charset=utf-8", await TypeAsync(preview, "/__bulletin/live.css"));
    }

    [Fact]
    public async Task Folders_show_their_index_and_what_is_missing_the_page_of_the_site()
    {
        using var site = SiteFolder.Small();
        await using var preview = await PreviewRun.StartAsync(site);
        using var redirect = await preview.Browser.GetAsync("/policies");
        Assert.Equal((HttpStatusCode.Found, "/policies/"), (redirect.StatusCode, redirect.Headers.Location!.ToString()));
        Assert.Contains("关于供水的通知", await preview.Browser.GetStringAsync("/policies/"), StringComparison.Ordinal);
        using var missing = await preview.Browser.GetAsync("/no/such.html");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("这个地址没有内容", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var own = await preview.Browser.GetAsync("/__bulletin/nothing");
        Assert.Equal(HttpStatusCode.NotFound, own.StatusCode);
        using var post = await preview.Browser.PostAsync("/", null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    [Fact]
    public async Task A_saved_file_is_shown_and_open_pages_learn_of_it()
    {
        using var site = SiteFolder.Small();
        await using var preview = await PreviewRun.StartAsync(site);
        await using var events = preview.EventsAsync().GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        var first = events.Current.GetProperty("edition").GetString();
        site.WritePolicy("content/policies/2024/1.md", "排水");
        var second = await OtherAsync(events, first);
        Assert.Contains("关于排水的通知", await preview.Browser.GetStringAsync("/policies/2024/1.html"), StringComparison.Ordinal);
        site.WritePolicy("content/policies/2025/新.md", "路灯");
        await OtherAsync(events, second);
        Assert.Contains("路灯", await preview.Browser.GetStringAsync("/policies/2025/%E6%96%B0.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_page_is_shown_at_once_and_search_follows_when_nothing_more_is_saved()
    {
        using var site = SiteFolder.Small();
        await using var preview = await PreviewRun.StartAsync(site);
        Assert.Equal("policies/2024/1", (await SearchAsync(preview, "供水")).GetProperty("hits")[0].GetProperty("id").GetString());
        site.WritePolicy("content/policies/2024/1.md", "排水");
        await PreviewRun.UntilAsync(() => preview.Output.AsSpan().Count("Updated") == 2);
        Assert.Contains("排水", await preview.Browser.GetStringAsync("/policies/2024/1.html"), StringComparison.Ordinal);
        site.WritePolicy("content/policies/2024/2.md", "路灯");
        await PreviewRun.UntilAsync(() => preview.Output.Contains("The search index is up to date.", StringComparison.Ordinal));
        // Neither save waited for the index.
        Assert.True(
            preview.Output.LastIndexOf(
                "Updated",
                StringComparison.Ordinal) < preview.Output.IndexOf("The search index", StringComparison.Ordinal));
        Assert.Equal("policies/2024/2", (await SearchAsync(preview, "路灯")).GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Equal(0, (await SearchAsync(preview, "供水")).GetProperty("containing").GetInt32());
        await using var clean = await PreviewRun.StartAsync(site, drafts: true);
        await clean.Browser.GetStringAsync("/");
        Assert.Equal(site.Read(".bulletin/preview-drafts/search/meta.js"), site.Read(".bulletin/preview/search/meta.js"));
    }

    [Fact]
    public async Task A_wrong_parameter_of_a_search_is_named()
    {
        using var site = SiteFolder.Small();
        await using var preview = await PreviewRun.StartAsync(site);
        foreach (var (query, wrong) in new (string, string?)[]
        {
            ("q=%E4%BE%9B%E6%B0%B4&page=0", "page"),
            ("q=x&page=101", "page"),
            ("q=x&page=9007199254740991", "page"),
            ("q=x&page=-1", "page"),
            ("q=x&page=NaN", "page"),
            ("q=x&page=1e1", "page"),
            ("q=x&page=%EF%BC%91", "page"),
            ("q=x&limit=101", "limit"),
            ("q=x&limit=0", "limit"),
            ("q=x&sort=up", "sort"),
            ("q=x&year=MMXXIV", "year"),
            ("q=x&year=0", "year"),
            ("q=x&year=99999999999", "year"),
            ("q=x&in-force=perhaps", "in-force"),
            ("q=a&q=b", "q"),
            ("q=a&Q=b", "q"),
            ("q=x&page=1&page=2", "page"),
            ("q=x&inforce=1", "inforce"),
            ("q=x&_=1796007600", "_"),
            ($"q=x&{new string('n', 3000)}=1", new string('n', 40) + "…"),
            ("q=x&in-force=1", null),
            ("q=x&page=&limit=&sort=&year=", null),
            ("q=x&type=nowhere&year=2024&sort=date&limit=3", null),
            ($"q={new string('x', 3000)}", null),
            ($"q=x&issuer={new string('x', 3000)}", null),
            ("q=%00%FF%ED%A0%80", null),
            ("", null),
        })
        {
            using var answer = await preview.Browser.GetAsync("/api/search?" + query);
            Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
            using var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.True((wrong is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest) == answer.StatusCode, query);
            Assert.Equal(wrong, json.RootElement.TryGetProperty("parameter", out var named) ? named.GetString() : null);
            if (wrong is not null) Assert.Contains(wrong, json.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_site_without_search_has_nothing_to_search()
    {
        using var site = SiteFolder.Small();
        site.Write("site.yml", site.Read("site.yml") + "\nsearch: false\n");
        await using var preview = await PreviewRun.StartAsync(site);
        using var answer = await preview.Browser.GetAsync("/api/search?q=x");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("meta.js")]
    [InlineData("text/policies/2024/1.js")]
    public async Task A_damaged_index_is_told_and_the_server_lives_on(string file)
    {
        using var site = SiteFolder.Small();
        await using var preview = await PreviewRun.StartAsync(site);
        await preview.Browser.GetStringAsync("/");
        await PreviewRun.UntilAsync(() => File.Exists(site.Full(".bulletin/preview/search/meta.js")));
        var path = site.Full($".bulletin/preview/search/{file}");
        var bytes = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, bytes[..^5]);
        using (var answer = await preview.Browser.GetAsync("/api/search?q=%E4%BE%9B%E6%B0%B4"))
        {
            using var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.Contains($"search/{file}", json.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        }

        await File.WriteAllBytesAsync(path, bytes);
        Assert.Equal(1, (await SearchAsync(preview, "供水")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task With_errors_the_last_good_preview_stays_and_the_page_learns_why()
    {
        using var site = SiteFolder.Small();
        await using var preview = await PreviewRun.StartAsync(site);
        await using var events = preview.EventsAsync().GetAsyncEnumerator();
        await events.MoveNextAsync();
        var first = events.Current.GetProperty("edition").GetString();
        site.Write("content/policies/2024/1.md", "---\n标题: 坏\n---\n");
        await events.MoveNextAsync();
        var state = events.Current;
        Assert.False(state.GetProperty("ok").GetBoolean());
        Assert.Equal(first, state.GetProperty("edition").GetString());
        var problem = state.GetProperty("problems")[0];
        Assert.StartsWith("content/policies/2024/1.md:", problem.GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.NotEqual("", problem.GetProperty("hint").GetString());
        Assert.Contains("供水", await preview.Browser.GetStringAsync("/policies/2024/1.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_with_errors_from_the_start_appears_once_they_are_corrected()
    {
        using var site = SiteFolder.Small();
        site.Write("content/policies/2024/1.md", "---\n标题: 坏\n---\n");
        await using var preview = await PreviewRun.StartAsync(site);
        using var nothing = await preview.Browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, nothing.StatusCode);
        Assert.Contains("/__bulletin/live.js", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        site.WritePolicy("content/policies/2024/1.md", "供水");
        await PreviewRun.UntilAsync(() => preview.Output.Contains("Updated", StringComparison.Ordinal));
        Assert.Contains("供水", await preview.Browser.GetStringAsync("/policies/2024/1.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_out_is_listed_with_its_reason_when_that_changes()
    {
        using var site = SiteFolder.Small();
        for (var i = 0; i < 22; i++)
        {
            site.Write(
                $"content/policies/2024/draft-{i:00}.md",
                SiteFolder.Policy.Replace("主题分类", "草稿: true\n主题分类", StringComparison.Ordinal));
        }

        await using var preview = await PreviewRun.StartAsync(site);
        await PreviewRun.UntilAsync(() => preview.Output.Contains("and 2 more", StringComparison.Ordinal));
        Assert.Contains("content/policies/2024/draft-19.md: draft", preview.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("draft-20.md", preview.Output, StringComparison.Ordinal);
        site.WritePolicy("content/policies/2024/1.md", "排水");
        await PreviewRun.UntilAsync(() => preview.Output.AsSpan().Count("Updated") >= 2);
        Assert.Equal(1, preview.Output.AsSpan().Count("draft-00.md"));
        File.Delete(site.Full("content/policies/2024/draft-21.md"));
        await PreviewRun.UntilAsync(() => preview.Output.AsSpan().Count("draft-00.md") == 2);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.NotFound)]
    [InlineData(true, HttpStatusCode.OK)]
    public async Task Drafts_are_shown_only_when_asked_for(bool drafts, HttpStatusCode expected)
    {
        using var site = SiteFolder.Small();
        site.Write("content/policies/2024/2.md", SiteFolder.Policy.Replace("主题分类", "草稿: true\n主题分类", StringComparison.Ordinal));
        await using (var other = await PreviewRun.StartAsync(site, !drafts))
            await other.Browser.GetStringAsync("/");
        await using var preview = await PreviewRun.StartAsync(site, drafts);
        using var draft = await preview.Browser.GetAsync("/policies/2024/2.html");
        Assert.Equal(expected, draft.StatusCode);
        if (drafts)
            Assert.Contains("【草稿】", await preview.Browser.GetStringAsync("/policies/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("evil.example:8080", 421)]
    [InlineData("127.0.0.1.evil.example", 421)]
    [InlineData("localhost.evil.example", 421)]
    [InlineData("localhost..", 421)]
    [InlineData(".", 421)]
    [InlineData("LocalHost:8080", 200)]
    [InlineData("localhost.", 200)]
    [InlineData("localhost", 200)]
    [InlineData("localhost:8080", 200)]
    [InlineData("127.0.0.1", 200)]
    public async Task Only_names_of_this_machine_are_answered(string host, int expected)
    {
        using var site = SiteFolder.Small();
        await using var preview = await PreviewRun.StartAsync(site);
        var answer = await preview.RawAsync($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        Assert.StartsWith($"HTTP/1.1 {expected} ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/m/sw.js")]
    [InlineData("/index.html")]
    [InlineData("/no/such/worker.js")]
    public async Task Whoever_asks_for_a_service_worker_gets_one_that_keeps_nothing_and_goes(string path)
    {
        using var site = SiteFolder.Small();
        await using var preview = await PreviewRun.StartAsync(site);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Service-Worker", "script");
        using var answer = await preview.Browser.SendAsync(request);
        Assert.Equal("text/javascript; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var worker = await answer.Content.ReadAsStringAsync();
        Assert.Contains("registration.unregister()", worker, StringComparison.Ordinal);
        Assert.Contains("caches.delete", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("fetch", worker, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no/such.html")]
    [InlineData("/__bulletin/live.js")]
    public async Task No_other_site_may_show_a_preview_in_a_frame(string path)
    {
        using var site = SiteFolder.Small();
        await using var preview = await PreviewRun.StartAsync(site);
        using var answer = await preview.Browser.GetAsync(path);
        Assert.Equal("frame-ancestors 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task No_path_leads_out_of_the_preview()
    {
        using var site = SiteFolder.Small();
        await using var preview = await PreviewRun.StartAsync(site);
        await preview.Browser.GetStringAsync("/");
        string[] paths =
        [
            "/../../site.yml", "/%2e%2e/%2e%2e/site.yml", "/..%2f..%2fsite.yml", "/..%5c..%5csite.yml",
            "/policies/../../../site.yml", "//site.yml", "/./../preview/../../site.yml", "/%2e%2e%2fsite.yml",
            "/.preview.bulletin/lock",
        ];
        foreach (var path in paths)
        {
            var answer = await preview.RawAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            Assert.True(
                answer.StartsWith("HTTP/1.1 404 ", StringComparison.Ordinal)
                    || answer.StartsWith("HTTP/1.1 400 ", StringComparison.Ordinal),
                path);
            Assert.DoesNotContain("organisation", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/../x")]
    [InlineData("/a/../../x")]
    [InlineData("/a//b")]
    [InlineData("/a\\..\\..\\x")]
    [InlineData("/C:/x")]
    [InlineData("/.git/config")]
    [InlineData("a")]
    public void Paths_that_could_lead_elsewhere_are_none(string path) => Assert.Null(new PreviewFiles("/srv/site").Resolve(path));

    [Theory]
    [InlineData("content/policies/2024/1.md", false)]
    [InlineData("site.yml", false)]
    [InlineData("output/index.html", true)]
    [InlineData(".bulletin/preview/index.html", true)]
    [InlineData(".output.bulletin", true)]
    [InlineData("content/news/.1.md.swp", true)]
    [InlineData("content/news/1.md~", true)]
    [InlineData("mytheme/obj/x.cs", true)]
    public void What_is_built_wakes_no_build(string name, bool ignored) => Assert.Equal(ignored, SiteWatcher.IsIgnored(name));

    [Fact]
    public async Task A_port_that_is_taken_is_passed_over()
    {
        using var site = SiteFolder.Small();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var preview = await PreviewRun.StartAsync(site, port: port);
        Assert.InRange(preview.Browser.BaseAddress!.Port, port + 1, port + 10);
        Assert.Contains($"Port {port} is in use", preview.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_learns_of_each_event_by_a_line_of_json()
    {
        using var site = SiteFolder.Small();
        await using var preview = await PreviewRun.StartAsync(site, json: true);
        await PreviewRun.UntilAsync(() => preview.Output.Contains("\"edition\"", StringComparison.Ordinal));
        site.Write("content/policies/2024/1.md", "---\n标题: 坏\n---\n");
        await PreviewRun.UntilAsync(() => preview.Output.Contains("\"ok\":false", StringComparison.Ordinal));
        foreach (var line in preview.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            using (System.Text.Json.JsonDocument.Parse(line)) { }

        Assert.StartsWith("{\"address\":\"http://127.0.0.1:", preview.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_the_user_says_so_though_a_page_is_open()
    {
        using var site = SiteFolder.Small();
        var preview = await PreviewRun.StartAsync(site);
        await using var events = preview.EventsAsync().GetAsyncEnumerator();
        await events.MoveNextAsync();
        var end = preview.DisposeAsync();
        await preview.Ended.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(0, await preview.Ended);
        await end;
    }

    // The next edition: an editor's file may be seen half-written first.
    private static async Task<string?> OtherAsync(IAsyncEnumerator<System.Text.Json.JsonElement> events, string? last)
    {
        while (true)
        {
            Assert.True(await events.MoveNextAsync());
            if (events.Current.GetProperty("edition").GetString() is { } next && next != last)
                return next;
        }
    }

    private static async Task<System.Text.Json.JsonElement> SearchAsync(PreviewRun preview, string query)
    {
        using var json = System.Text.Json.JsonDocument.Parse(
            await preview.Browser.GetStringAsync("/api/search?q=" + Uri.EscapeDataString(query)));
        return json.RootElement.Clone();
    }

    private static async Task<string> TypeAsync(PreviewRun preview, string path)
    {
        using var answer = await preview.Browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Content.Headers.ContentType!.ToString();
    }
}
