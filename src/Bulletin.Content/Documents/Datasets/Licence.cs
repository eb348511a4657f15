using System.Collections.Immutable;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>On what terms the data may be used.</summary>
/// <param name="Name">Its SPDX identifier where it is a known one, else null.</param>
/// <param name="Title">What readers call it.</param>
/// <param name="Url">The address by which programs know it; null: the title says all.</param>
public sealed record Licence(string? Name, string Title, string? Url)
{
    /// <summary>Those that an editor may name by their name alone.</summary>
    public static readonly ImmutableArray<Licence> Known =
    [
        new("CC-BY-4.0", "知识共享 署名 4.0 国际（CC BY 4.0）", "https://creativecommons.org/licenses/by/4.0/"),
        new("CC-BY-SA-4.0", "知识共享 署名-相同方式共享 4.0 国际（CC BY-SA 4.0）", "https://creativecommons.org/licenses/by-sa/4.0/"),
        new("CC0-1.0", "CC0 1.0 通用公共领域贡献", "https://creativecommons.org/publicdomain/zero/1.0/"),
        new("ODbL-1.0", "开放数据库许可 1.0（ODbL）", "https://opendatacommons.org/licenses/odbl/1-0/"),
        new("ODC-BY-1.0", "开放数据共享署名许可 1.0（ODC-BY）", "https://opendatacommons.org/licenses/by/1-0/"),
        new("PDDL-1.0", "公共领域贡献与许可 1.0（PDDL）", "https://opendatacommons.org/licenses/pddl/1-0/"),
    ];

    /// <summary>What people read: Creative Commons has each of its licences in Chinese, too.</summary>
    public string? Page => Name is not null && Name.StartsWith("CC", StringComparison.Ordinal) ? Url + "deed.zh-hans" : Url;

    /// <summary>Its name in the list of the Open Definition, which Data Packages use; null: it is not there.</summary>
    public string? OpenDefinitionName => Name == "PDDL-1.0" ? "ODC-PDDL-1.0" : Name;

    /// <summary>A known one; <c>CC BY 4.0</c> is CC-BY-4.0.</summary>
    public static Licence? Find(string name) =>
        Known.FirstOrDefault(licence => string.Equals(licence.Name, name.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase));
}
