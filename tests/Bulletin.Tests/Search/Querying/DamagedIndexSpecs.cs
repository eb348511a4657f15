using System.Text;
using Bulletin.Search;
using Bulletin.Tests.Cli;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search.Querying;

/// <summary>An index that was copied in part, cut off or mixed with another.</summary>
public class DamagedIndexSpecs
{
    private const int Seed = 20261130;

    // What needs each kind of file: lists, names, what forms lead to, sounds, what results show, texts, columns.
    private static readonly SearchRequest[] Requests =
    [
        new("加装电梯"),
        new("“电梯机房分开”"),
        new("住宅 -供水", InForce: true),
        new("云政办发2024 12号", Type: "policies"),
        new("dianti", Year: 2023),
        new("既有住载加装电梯"),
        new("二次供水管理办法", ByDate: true),
        new("机关:水务 年份:2023", Issuer: "测试市水务局"),
        new("水费太贵"),
    ];

    [Theory]
    [InlineData("meta.js", "BLT7004")]
    [InlineData("to-2024/norms.js", "BLT7003")]
    [InlineData("to-2024/columns.js", "BLT7003")]
    [InlineData("to-2024/s0.js", "BLT7003")]
    [InlineData("text/policies/a.js", "BLT7003")]
    public void The_command_names_the_file_that_is_missing_or_empty(string file, string code)
    {
        using var site = SmallSite.Two();
        var path = Path.Combine(site.Output, "search", file);
        if (code == "BLT7003") File.Delete(path);
        else File.WriteAllText(path, "");
        foreach (var (language, remedy) in new[] { ("zh", "请重新运行 bulletin build"), ("en", "Run bulletin build again.") })
        {
            var run = SiteFolder.Tool("search", "电梯", "--type", "policies", "--index", site.Output, "--lang", language);
            Assert.Equal((3, ""), (run.Code, run.Out));
            Assert.StartsWith($"{path}: error {code}: ", run.Error);
            Assert.Contains($"search/{file}", run.Error.Split(code)[1], StringComparison.Ordinal);
            Assert.Contains(remedy, run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("cut off", "不完整")]
    [InlineData("another", "不是检索索引的文件")]
    [InlineData("foreign", "不是检索索引的文件")]
    [InlineData("of another build", "对不上")]
    [InlineData("a flipped byte", "文件已损坏")]
    public void It_says_what_is_wrong_with_it(string damage, string said)
    {
        using var site = SmallSite.Two();
        var path = Path.Combine(site.Output, "search", "to-2024", "norms.js");
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, damage switch
        {
            "cut off" => bytes[..^5],
            "another" => File.ReadAllBytes(Path.Combine(site.Output, "search", "meta.js")),
            "foreign" => "<html>"u8.ToArray(),
            "of another build" => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\");", "x\");", StringComparison.Ordinal)),
            _ => [.. bytes[..^5], 0xff, .. bytes[^4..]],
        });
        Assert.Contains(said, SiteFolder.Tool("search", "电梯", "--index", site.Output, "--lang", "zh").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_of_another_format_is_told_from_a_damaged_one()
    {
        using var site = SmallSite.Two();
        var path = Path.Combine(site.Output, "search", "meta.js");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\\\"format\\\":3", "\\\"format\\\":2", StringComparison.Ordinal));
        var run = SiteFolder.Tool("search", "电梯", "--index", site.Output, "--format", "json");
        Assert.Equal(3, run.Code);
        Assert.Contains("\"code\": \"BLT7005\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("检索索引的格式是第 2 版", run.Out, StringComparison.Ordinal);
    }

    /// <summary>Wherever a file is cut off or a bit is wrong, there is an answer or a diagnostic, and soon.</summary>
    [Fact]
    public void Nothing_that_a_file_may_hold_is_an_exception_of_another_kind()
    {
        using var site = SmallSite.Two();
        var search = Path.Combine(site.Output, "search");
        var random = new Random(Seed);
        foreach (var path in Directory.EnumerateFiles(search, "*.js", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            for (var i = 0; i < 24; i++)
            {
                var damaged = (byte[])bytes.Clone();
                switch (i % 4)
                {
                    case 0:
                        damaged = damaged[..random.Next(damaged.Length)];
                        break;
                    case 1:
                        damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
                        break;
                    case 2:
                        // A text that is well-formed: another character of ASCII, or a long number.
                        damaged[random.Next(damaged.Length)] = (byte)random.Next(1, 0x80);
                        break;
                    default:
                        var at = random.Next(damaged.Length);
                        damaged = [.. damaged[..at], .. "\uf8ff\u7fff"u8, .. damaged[at..]];
                        break;
                }

                File.WriteAllBytes(path, damaged);
                Ask(site, $"{Path.GetRelativePath(search, path)} {i}");
            }

            File.WriteAllBytes(path, bytes);
        }
    }

    private static void Ask(TestSite site, string what)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var request in Requests)
        {
            try
            {
                Bulletin.Cli.Output.SearchJson.Bytes(SearchIndex.Open(site.Output).Search(request));
            }
            catch (IndexException)
            {
                // That is what it should be.
            }
            catch (Exception fault)
            {
                Assert.Fail($"{what} {request.Query}: {fault}");
            }
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200L << 20);
    }
}
