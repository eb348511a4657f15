using Bulletin.Content.Documents;

namespace Bulletin.Tests.Sites.Canaries;

/// <summary>Documents of each type that are not published, for each reason.</summary>
internal static class LeftOut
{
    /// <summary>Each reason by its name, and the lines of front matter that give it on a site that asks for secrecy reviews.</summary>
    public static readonly (string Reason, string Gate)[] Gates =
    [
        ("a draft", OpenSite.Gate() + "\ndraft: true"),
        ("on request", OpenSite.Gate(disclosure: "依申请公开")),
        ("withheld", OpenSite.Gate(disclosure: "不予公开")),
        ("not reviewed", OpenSite.Gate(reviewed: "")),
        ("no secrecy review", OpenSite.Gate(secrecy: "")),
        ("published later", OpenSite.Gate(published: OpenSite.ToCome)),
        ("reviewed later", OpenSite.Gate(reviewed: OpenSite.ToCome)),
        ("secrecy reviewed later", OpenSite.Gate(secrecy: OpenSite.ToCome)),
        ("withdrawn", OpenSite.Gate() + "\nwithdrawn: {on: 2024-02-01, reason: 内容有误}"),
        ("withdrawn draft", OpenSite.Gate() + "\ndraft: true\nwithdrawn: {on: 2024-02-01, reason: 内容有误}"),
    ];

    // What was withdrawn keeps its address and the old ones.
    private static readonly Canary Address = new("", "gone", "");

    /// <summary>Adds one of each type for each reason.</summary>
    /// <param name="canaries">Takes them.</param>
    /// <param name="isWithout">Whether only those are added that leave a notice.</param>
    public static void AddTo(Canaries canaries, bool isWithout = false)
    {
        foreach (var (reason, gate) in Gates.Where(one => !isWithout || one.Reason == "withdrawn"))
        {
            foreach (var type in ContentTypes.All)
            {
                var text = canaries.New($"{type.Folder}, {reason}");
                var keepsAddress = reason == "withdrawn";
                var name = keepsAddress ? Address : canaries.New($"path of {type.Folder}, {reason}");
                var alias = keepsAddress ? new("", $"gone-{type.Folder}", "") : text;
                new FullDocument(type, key => key == "aliases" ? alias : text).AddTo(canaries, name.Letters, gate);
            }
        }
    }
}
