using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Markdown;

/// <content>Links to other sites that readers cannot open, that lead elsewhere than they seem to, or that give away a secret.</content>
public static partial class MarkdownProblems
{
    public static readonly Rule PrivateHostRule = Rule.Warning("BLT3036", "链接到内部网络", "Link into a private network");
    public static readonly Rule OtherHostRule = Rule.Warning("BLT3037", "链接文字与去处不一致", "Link text names another host");
    public static readonly Rule LookalikeHostRule = Rule.Warning("BLT3038", "域名形似另一个", "Lookalike host name");
    public static readonly Rule SecretRule = Rule.Warning("BLT3039", "链接带有口令", "Credentials in a link");

    public static Diagnostic PrivateHost(Location at, string host) => PrivateHostRule.At(
        at,
        new(
            $"链接指向内网或本机地址“{Short(host)}”，读者打不开。",
            $"The link leads to '{Short(host)}', a private or local address that readers cannot open."),
        new(
            "改为公开的网址；读者办不了的，写明到哪里查询，不要链接。",
            "Use a public address; if there is none, say in words where to ask instead of linking."));

    public static Diagnostic OtherHost(Location at, string named, string host) => OtherHostRule.At(
        at,
        new(
            $"链接看上去是域名“{Short(named)}”，实际指向另一个域名“{Short(host)}”。",
            $"The link names the host '{Short(named)}', but it leads to another host, '{Short(host)}'."),
        new(
            "核对网址，使两处一致；或者用文件名、事项名作链接文字。",
            "Check the address and make both agree, or use the name of the document or subject as link text."));

    public static Diagnostic LookalikeHost(Location at, string host) => LookalikeHostRule.At(
        at,
        new(
            $"域名“{Short(host)}”混用了形似的字母或符号，与看上去的不是同一个网站。",
            $"The host name '{Short(host)}' contains lookalike letters or signs; it is not the site that it seems to be."),
        new("从对方网站重新复制网址。", "Copy the address again from the site itself."));

    /// <summary>What stands before the host is not repeated.</summary>
    public static Diagnostic UserInAddress(Location at, string host) => SecretRule.At(
        at,
        new(
            $"指向“{Short(host)}”的网址里有用户名或口令，点开的人都能用。",
            $"The address of '{Short(host)}' contains a user name or password that everyone could use."),
        new("从网址里去掉 @ 和它前面的部分，并更换口令。", "Remove the @ and what is before it from the address, and change the password."));

    /// <summary>The value is not repeated.</summary>
    public static Diagnostic SecretInAddress(Location at, string host, string name) => SecretRule.At(
        at,
        new(
            $"指向“{Short(host)}”的网址里有“{name}”，像是登录凭证或口令，点开的人都能用。",
            $"The address of '{Short(host)}' contains '{name}', which looks like a credential that everyone could use."),
        new(
            "换成不带凭证的网址，并让这个凭证失效。",
            "Use an address without credentials, and have this one revoked."));
}
