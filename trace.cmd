@echo off
rem trace: starts the program. In a checkout it builds it first, when it is missing or a source is newer.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
set "jar=%home%target\trace-all.jar"

rem The console shows and takes UTF-8 while the program runs.
for /f "tokens=2 delims=:" %%c in ('chcp') do set "codepage=%%c"
set "codepage=%codepage: =%"
if not "%codepage%"=="65001" chcp 65001 >nul

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if defined TRACE_JAVA set "java=%TRACE_JAVA%"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo trace: Java 17 以上が必要ですが、見つかりません。JDK を入れるか、JAVA_HOME を設定してください。 1>&2
  set "code=2"
  goto end
)

if defined TRACE_NO_BUILD goto run
set "stale="
if not exist "%jar%" set "stale=yes"
if not defined stale (
  powershell -NoProfile -Command "$j=(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; $p=@('pom.xml','src\main','templates') | ForEach-Object { Join-Path $env:home $_ }; if (Get-ChildItem -LiteralPath $p -Recurse -File -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTimeUtc -gt $j } | Select-Object -First 1) { exit 3 }" >nul 2>&1
  if errorlevel 3 set "stale=yes"
)
if not defined stale goto run

where mvn >nul 2>&1
if errorlevel 1 (
  echo trace: 最初の準備に Maven が必要ですが、見つかりません（mvn）。Maven を入れてから、もう一度お試しください。 1>&2
  set "code=2"
  goto end
)
echo trace: 準備しています。最初の一回だけ、1〜2分かかります… 1>&2
pushd "%home%"
if not exist target mkdir target
call mvn -B -q -ntp -Dstyle.color=never -Dquick -DskipTests package >target\build.log 2>&1
set "code=%errorlevel%"
popd
if not "%code%"=="0" (
  type "%home%target\build.log" 1>&2
  echo trace: 準備に失敗しました。上の表示が理由です。 1>&2
  set "code=2"
  goto end
)
powershell -NoProfile -Command "(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc = [DateTime]::UtcNow" >nul 2>&1
echo trace: 準備ができました。 1>&2

:run
"%java%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -Dfile.encoding=UTF-8 -jar "%jar%" %*
set "code=%errorlevel%"

:end
if not "%codepage%"=="65001" chcp %codepage% >nul
exit /b %code%
